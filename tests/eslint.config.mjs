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

const config = [
  { ignores: ["prisma/generated/", ".next/", ".data/", "next-env.d.ts", "tests/results/"] },
  ...next,
  ...typescript,
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
