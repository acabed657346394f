import { signInThrough } from "@/lib/server/auth/sign-in-through";

export async function POST(request: Request, { params }: RouteContext<"/sign-in/[method]">) {
  const { method } = await params;
  return signInThrough(request, method);
}
