/** The meetings that most of the demo’s actions answer to. */
export const PCC = "Primary Care Collaborative";
export const GROUP = "ICB Primary Care Group";
