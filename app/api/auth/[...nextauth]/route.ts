import { returnFromProvider } from "@/lib/server/auth/provider";

export async function GET(request: Request, { params }: RouteContext<"/api/auth/[...nextauth]">) {
  const { nextauth } = await params;
  return returnFromProvider(request, nextauth);
}
