import { expect, test } from "vitest";
import { auditReach } from "@/lib/permissions/audit-scope";
import { can } from "@/lib/permissions/can";
import { TOPICS } from "@/lib/permissions/actor";
import { ROLES } from "@/lib/permissions/role";
import { aGrant, anActor, ORGANISATIONS } from "./people";

test.each(ROLES)("the trail a %s reads holds what they may read by the table, and no more", (role) => {
  const actor = anActor(aGrant(role));
  const reach = auditReach(actor);
  for (const topic of TOPICS) {
    for (const subject of Object.values(ORGANISATIONS)) {
      const listed = reach.some(
        ({ organisation, topics }) =>
          topics.includes(topic) && [subject.code, ...subject.ancestors].includes(organisation),
      );
      expect(listed, `${topic} about ${subject.code}`).toBe(can(actor, "audit.read", { ...subject, topic }));
    }
  }
});

test("a role one gave oneself is read by the primary care lead, and a restricted matter by no administrator", () => {
  const topicsOf = (role: "ICB_PRIMARY_CARE" | "ADMINISTRATOR") =>
    auditReach(anActor(aGrant(role))).flatMap(({ topics }) => topics);
  expect(topicsOf("ICB_PRIMARY_CARE")).toContain("own-access");
  expect(topicsOf("ICB_PRIMARY_CARE")).not.toContain("access");
  expect(topicsOf("ADMINISTRATOR")).not.toContain("restricted");
});
