import { describe, expect, test } from "vitest";
import { findColumns, tidyText } from "@/lib/csv/columns";
import { headingKey } from "@/lib/csv/heading";
import { quoted } from "@/lib/csv/quoted";

test.each([
  ["Partner\r\nOrganisation\r\nCode", "PARTNER_ORGANISATION_CODE"],
  ["Unknown / Data Quality", "unknown_data_quality"],
  ["8  to 14 Days", "8_to_14_days"],
  ["Appointments per 1,000 Patients", "appointments_per_1000_patients"],
  ["Video Conference/Online", "video_conference_online"],
  [
    "Care Home Needs Assessment & Personalised Care and Support Planning",
    "care_home_needs_assessment_personalised_care_and_support_planning",
  ],
  ["Appointment_Month", "APPOINTMENT_MONTH"],
])("%j and %j are one heading", (one, other) => {
  expect(headingKey(one)).toBe(headingKey(other));
});

test("headings that differ in a word stay different", () => {
  expect(headingKey("APPOINTMENT_MONTH")).not.toBe(headingKey("APPOINTMENT_MONTH_START_DATE"));
  expect(headingKey("% Same Day")).not.toBe(headingKey("Same Day"));
  expect(headingKey("GP")).not.toBe(headingKey("GP Code"));
});

describe("columns are found by heading", () => {
  const wanted = { code: ["GP_CODE", "Practice Code"], name: ["GP_NAME"] };

  test("in any order, under any of their names, among others", () => {
    const { columns, missing } = findColumns(["x", "GP\nNAME", "practice code"], wanted);
    expect(columns.get("code")).toEqual({ index: 2, heading: "practice code" });
    expect(columns.get("name")).toEqual({ index: 1, heading: "GP NAME" });
    expect(missing).toEqual([]);
  });

  test("and told when missing or there twice", () => {
    expect(findColumns(["GP_CODE", "gp code"], wanted)).toMatchObject({ missing: ["name"], twice: ["code"] });
  });
});

test("what was found is shown on one line and not at length", () => {
  expect(quoted("")).toBe("nothing");
  expect(quoted("a\tb\u0000c")).toBe('"a b c"');
  expect(quoted("x".repeat(500))).toHaveLength(83);
  expect(tidyText(" NHS\r\n Invented  ICB ")).toBe("NHS Invented ICB");
});
