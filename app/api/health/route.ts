/** Live: the process answers. Says nothing about what it stands on (see /api/ready). */
export function GET(): Response {
  return Response.json({ status: "live" });
}
