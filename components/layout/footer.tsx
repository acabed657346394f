import { Link } from "@/components/ui/link";

export function Footer({ signedIn }: { signedIn: boolean }) {
  return (
    <footer className="no-print border-t border-rule">
      <div className="wrap flex flex-wrap gap-x-6 gap-y-2 py-4! text-cell text-ink-2">
        {signedIn && (
          <Link className="text-ink-2" href="/method">
            How figures are made
          </Link>
        )}
        <Link className="text-ink-2" href="/accessibility">
          Accessibility statement
        </Link>
      </div>
    </footer>
  );
}
