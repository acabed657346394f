import type { Domain } from "@/lib/metrics/definition";

/** What one would ask in a visit, by what the measure is about. To ask is not to blame: each can be answered with a reason. */
export const QUESTIONS: Record<Domain, string> = {
  access:
    "What has changed in demand, staff or the appointment book? Are slots mapped to the right category?",
  experience: "What do patients say about it, and what has the practice tried?",
  workforce: "Who has left or joined, and which posts are hardest to fill? What does the PCN provide?",
  clinical: "Who runs recall, and which groups are missed? Are the codes complete?",
  prevention: "Who is invited and how? Who declines, and who does not answer?",
  safety: "What was found, what was agreed, and what is done?",
  resilience: "What would help most, and by when?",
  "data-quality":
    "Which slot types have no national category? Who closes appointments at the end of a session?",
};
