import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { roleName, type Role } from "@/lib/permissions/role";

type View = {
  id: string;
  name: string;
  address: string;
  ownerName: string;
  sharedWith: readonly Role[];
  /** Where its owner changes or removes it; null for one that somebody else shares. */
  changeHref: Route | null;
};

/** Views by name, each a link to its page, with who shares it or with whom it is shared. */
export function ViewTable({ caption, views }: { caption: string; views: readonly View[] }) {
  const own = views.some(({ changeHref }) => changeHref !== null);
  return (
    <table className="dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">{own ? "Shared with" : "Shared by"}</th>
          {own && <th scope="col">Change</th>}
        </tr>
      </thead>
      <tbody>
        {views.map(({ id, name, address, ownerName, sharedWith, changeHref }) => (
          <tr key={id}>
            <th scope="row" className="wrap-anywhere">
              <Link href={address as Route}>{name}</Link>
            </th>
            <td className="second">
              {own
                ? sharedWith.map((role) => roleName({ role, deputy: false })).join(", ") || "Nobody"
                : ownerName}
            </td>
            {changeHref && (
              <td>
                <Link href={changeHref}>
                  Rename, share or remove<span className="sr-only"> {name}</span>
                </Link>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
