import fs from "node:fs";
import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

const SOURCE = ["**/*.{ts,tsx}"];
/** Files whose default export their own tool demands. */
const TOOL_FILES = [
  "*.ts",
  "app/**/{page,layout,error,global-error,not-found,loading,template,default,icon}.tsx",
  "app/**/{robots,sitemap,manifest}.ts",
  "prisma/config.ts",
  "tests/*.config.*",
  "tests/support/database-template.ts",
  "**/*.d.ts",
];

const REACT_RULES = Object.keys(next.find(({ name }) => name === "next").rules);

/** What needs the tags of JSX, or a class of React's, to find anything. */
const OF_TAGS = REACT_RULES.filter((rule) => /^(react|jsx-a11y)\//.test(rule));

/** What has a file compiled by React's compiler, which is half of the time of all rules together. */
const OF_COMPILER = REACT_RULES.filter(
  (rule) => /^react-hooks\//.test(rule) && !/\/(rules-of-hooks|exhaustive-deps)$/.test(rule),
);

/** What runs in a browser, and so may hold state, effects and refs: the server draws the rest once and forgets it. */
const IN_BROWSER = ["app", "components", "lib"]
  .flatMap((folder) => fs.readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.tsx?$/.test(file))
  .filter((file) => /^"use client"|\buse[A-Z]\w*\(/m.test(fs.readFileSync(file, "utf8")));

/** Such rules, left out. */
const without = (rules) => Object.fromEntries(rules.map((rule) => [rule, "off"]));

const config = [
  { ignores: ["prisma/generated/", ".next/", ".data/", "next-env.d.ts", "tests/results/"] },
  ...next,
  ...typescript,
  { files: ["**/*.ts"], rules: without(OF_TAGS) },
  { ignores: IN_BROWSER.map((file) => file.replaceAll(/[[\]()]/g, "\\$&")), rules: without(OF_COMPILER) },
  {
    files: SOURCE,
    rules: {
      "no-console": "error",
      eqeqeq: ["error", "always"],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of strings." },
        {
          // A package's own type is widened by merging with its interface.
          selector: "TSInterfaceDeclaration:not(TSModuleDeclaration TSInterfaceDeclaration)",
          message: "Use a type.",
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: "Read the environment through lib/server/env.ts, which checks it once.",
        },
      ],
    },
  },
  {
    // Commands talk to a terminal and prepare the environment that lib/server/env.ts reads.
    files: [
      "lib/server/cli/**",
      "lib/server/auth/handle.ts", // next-auth reads one of its settings nowhere else
      "lib/server/env.ts",
      "lib/server/log.ts",
      "prisma/*.ts",
      "prisma/seed/**",
      "tests/**",
      "proxy.ts",
      "instrumentation.ts",
      "lib/server/security-headers.ts",
    ],
    rules: { "no-console": "off", "no-restricted-syntax": "off" },
  },
  { files: ["tests/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  {
    files: SOURCE,
    ignores: TOOL_FILES,
    rules: { "import/no-default-export": "error" },
  },
];

export default config;
