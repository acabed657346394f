import { goToProvider } from "@/lib/server/auth/provider";

export function GET(request: Request) {
  return goToProvider(request);
}
