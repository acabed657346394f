import { signInByForm } from "@/lib/server/auth/sign-in-by-form";

export function POST(request: Request) {
  return signInByForm(request, "local");
}
