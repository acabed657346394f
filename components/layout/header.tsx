import { Link } from "@/components/ui/link";
import type { Actor } from "@/lib/permissions/actor";
import { roleName } from "@/lib/permissions/role";
import { Menu, NavigationLinks } from "./navigation";
import { navigationFor, type NavigationItem } from "./navigation-items";

export const SERVICE_NAME = "Primary care quality and delivery";

/** The blue bar: the service's name, the pages a role opens, and who is signed in. */
export function Header({ actor }: { actor: Actor | null }) {
  const items = actor ? navigationFor(actor) : [];
  return (
    <header className="header">
      <div className={items.length > ONE_LINE ? "wrap bar two-lines" : "wrap bar"}>
        <Link className="service" href="/">
          {SERVICE_NAME}
        </Link>
        {actor && <SignedIn actor={actor} items={items} />}
      </div>
    </header>
  );
}

/** The most pages that stand beside the service's name and the person at 1280 px. */
const ONE_LINE = 7;

function SignedIn({ actor, items }: { actor: Actor; items: readonly NavigationItem[] }) {
  return (
    <>
      <nav className="links" aria-label="Main">
        <ul className="flex">
          <NavigationLinks items={items} />
        </ul>
      </nav>
      <div className="who">
        <Person actor={actor} />
      </div>
      <Menu>
        <nav aria-label="Menu">
          <ul>
            <NavigationLinks items={items} />
          </ul>
        </nav>
        <Person actor={actor} />
      </Menu>
    </>
  );
}

function Person({ actor }: { actor: Actor }) {
  const { name, grants, holds } = actor;
  const [grant] = grants;
  const role = grants.length === 1 && grant ? roleName(grant) : `${grants.length} roles`;
  return (
    <>
      <span>
        <b>{name}</b>
        {holds.length > 1 ? <Link href="/acting-as">{role}: change</Link> : role}
      </span>
      <Link href="/views">Saved views</Link>
      <form method="post" action="/sign-out">
        <button type="submit">Sign out</button>
      </form>
    </>
  );
}
