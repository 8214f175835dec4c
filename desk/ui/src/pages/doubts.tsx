import { pin } from '../parts/panel';
import { partyName, report, stale } from '../store';
import { typeset, words } from '../words';

/** What would make the assessment wrong, and what its numbers rest on. */
export function DoubtsPage() {
  const r = report.value;
  if (!r) return <p>{words.loading}</p>;
  return (
    <div class={stale.value ? 'stale' : ''}>
      <section aria-labelledby="concerns">
        <h1 id="concerns">{words.concerns}</h1>
        {r.doubts.concerns.map((c) => (
          <article key={c.id} class="concern">
            <h2 class="concern-heading">{c.heading}</h2>
            <p dir="auto">{typeset(c.sentence)}</p>
            {c.details.length > 0 && (
              <details class="list"><summary>{words.whichOnes(c.details.length)}</summary>
                <ul class="inner">{c.details.map((d) => <li key={d} dir="auto">{typeset(d)}</li>)}</ul>
              </details>
            )}
          </article>
        ))}
      </section>
      <section aria-labelledby="rest">
        <h2 id="rest">{words.numbersRest}</h2>
        <table class="cards">
          <thead>
            <tr><th scope="col">{words.party}</th>{[words.all, words.sourced, words.reasoned, words.unsourced].map((w) => <th key={w} scope="col" class="n">{w}</th>)}</tr>
          </thead>
          <tbody>
            {r.doubts.numbers.map((n) => (
              <tr key={n.party}>
                <th scope="row"><bdi>{partyName(n.party)}</bdi></th>
                <td data-label={words.all} class="n">{n.all}</td><td data-label={words.sourced} class="n">{n.sourced}</td><td data-label={words.reasoned} class="n">{n.reasoned.length}</td><td data-label={words.unsourced} class="n">{n.unsourced.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {r.doubts.numbers.map((n) => (
          <details key={n.party} class="list">
            <summary><span><bdi>{partyName(n.party)}</bdi>: {words.reasoned}, {words.unsourced}</span></summary>
            <ul class="inner">
              {[...n.unsourced, ...n.reasoned].map((i) => (
                <li key={i.path}>
                  <code>{i.path}</code> <span class="n">{i.amount}</span> {i.unit} <bdi class="soft">{i.why}</bdi>{' '}
                  <button type="button" class="quiet" aria-label={`${words.move} ${i.path}`} onClick={() => pin(i.path)}>{words.move}</button>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      <section aria-labelledby="glossary">
        <h2 id="glossary">{words.glossary}</h2>
        <dl class="words">{r.glossary.map((t) => <div key={t.term}><dt>{t.term}</dt><dd>{t.words}</dd></div>)}</dl>
      </section>
    </div>
  );
}
