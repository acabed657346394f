import { MethodLinks } from "@/components/metrics/method-links";
import { OverviewMark } from "./overview-marks";
import { checkWords, letterWords } from "./overview-words";

const LETTERS = ["W", "w", "B", "b", "M", "m", "U", "N"] as const;

/** What the letters stand for, and the rule behind a capital, said in full. `one`: a column is one measure. */
export function OverviewLegend({ one }: { one: boolean }) {
  const letters = LETTERS.filter((letter) => !one || !/m/i.test(letter));
  return (
    <div className="grid-legend">
      <ul className="legend" aria-label="What the letters mean">
        {letters.map((letter) => (
          <li key={letter}>
            <span className={`cell ${letter}`}>
              <OverviewMark letter={letter} words={null} /> {letter}
            </span>
            {letterWords(letter, one)}
          </li>
        ))}
        {(["verified", "disputed", "not-verified"] as const).map((check) => (
          <li key={check}>
            <span className="cell">
              <OverviewMark letter={check} words={null} />
            </span>
            {checkWords(check, one)}
          </li>
        ))}
      </ul>
      <p className="provenance">{one ? MEASURE_RULE : DOMAIN_RULE}</p>
      <MethodLinks rules={["overview", "quarter", "funnel", "compared", "small", "missing"]} />
    </div>
  );
}

const JUDGED =
  "Judged: reported, recent, large enough, with a better direction and limits to tell chance by. What is not judged is never counted as good or bad.";

const DOMAIN_RULE = `“W 2/6”: of 6 measures judged, 2 lie in the worse quarter and beyond the 95% limit. The letter is a capital where chance alone would give so many to fewer than 1 practice in 40 (one of one, two of up to ten, or any beyond 99.8%), and small where chance may explain it. “M 1+2”: 1 worse, 2 better. Measures of a domain move together, so this is a place to look, not a verdict. ${JUDGED}`;

const MEASURE_RULE = `A quarter of practices always lies in the worse quarter. The letter is a capital where the value is beyond the 95% limit too, and small where chance may explain it. ${JUDGED}`;
