import { go } from '../router';
import type { Problem } from '../types';
import { goTo } from '../pages/file';

/** Problems with their places; one in a file leads to its line. */
export function Problems({ problems, caseId }: { problems: Problem[]; caseId: string }) {
  return (
    <ul class="problems">
      {problems.map((p) => (
        <li key={p.text}>
          {p.line > 0 && p.file.endsWith('.yaml') ? (
            <a
              href="#" onClick={(e) => {
                e.preventDefault();
                goTo.value = p;
                go(caseId, 'file');
              }}
            >{p.file}:{p.line}:{p.column}</a>
          ) : <span class="id">{p.file}</span>}{' '}
          <bdi>{p.rule}</bdi>{p.suggestion && <span class="soft">; {p.suggestion}</span>}
        </li>
      ))}
    </ul>
  );
}
