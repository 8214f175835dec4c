import { useSignal } from '@preact/signals';
import { api, Refused } from '../api';
import { read, written } from '../history';
import { caseId, info, pinned, setAll, settings, watch } from '../store';
import type { Problem } from '../types';
import { words } from '../words';
import { Problems } from './problems';

const ABSENT = '"absent"';

/** Named what-ifs: files beside the case that the command line understands too. */
export function Saved() {
  const name = useSignal('');
  const said = useSignal('');
  const problems = useSignal<Problem[]>([]);
  const known = info.value?.whatIfs ?? [];
  const id = slug(name.value);

  const save = async (event: Event) => {
    event.preventDefault();
    problems.value = [];
    said.value = words.saving;
    try {
      const tag = known.includes(id) ? (await api.whatIf(caseId.value, id)).tag : ABSENT;
      await api.saveWhatIf(caseId.value, id, name.value.trim(), written(settings.value), tag);
      said.value = `${words.saved}: ${words.onCommandLine(caseId.value, id)}`;
      await watch();
    } catch (e) {
      said.value = '';
      if (e instanceof Refused) problems.value = e.problems;
    }
  };
  const write = async () => {
    problems.value = [];
    said.value = words.saving;
    try {
      const { tag } = await api.file(caseId.value, 'case.yaml');
      await api.writeNumbers(caseId.value, written(settings.value), tag);
      setAll([]);
      said.value = words.writtenIntoCase;
      await watch();
    } catch (e) {
      said.value = '';
      if (e instanceof Refused) problems.value = e.problems;
    }
  };
  const open = async (saved: string) => {
    const { whatIf } = await api.whatIf(caseId.value, saved);
    pinned.value = [...new Set([...read(whatIf.settings).keys(), ...pinned.value])];
    name.value = whatIf.title;
    setAll(whatIf.settings);
  };
  const remove = async (saved: string) => {
    const { tag } = await api.whatIf(caseId.value, saved);
    await api.deleteWhatIf(caseId.value, saved, tag);
    await watch();
  };
  return (
    <section class="saved" aria-labelledby="saved-heading">
      <h3 id="saved-heading">{words.savedOnes}</h3>
      <ul class="saved-list">
        {known.map((saved) => (
          <li key={saved}>
            <code>{saved}</code>{' '}
            <button type="button" aria-label={`${words.open} ${saved}`} onClick={() => void open(saved)}>{words.open}</button>{' '}
            <button type="button" class="quiet" aria-label={`${words.remove} ${saved}`} onClick={() => void remove(saved)}>{words.remove}</button>
          </li>
        ))}
      </ul>
      <form onSubmit={(e) => void save(e)}>
        <label for="save-name">{words.saveAs}</label>
        <div class="number-row">
          <input id="save-name" type="text" placeholder={words.name} value={name.value} maxLength={60} onInput={(e) => { name.value = e.currentTarget.value; }} />
          <button type="submit" disabled={!id || settings.value.size === 0}>{words.save}</button>
        </div>
        {known.includes(id) && <p class="small soft">{words.overwrite(id)}</p>}
        <p><button type="button" disabled={settings.value.size === 0} onClick={() => void write()}>{words.writeIntoCase}</button></p>
        <p class="small" role="status">{said.value}</p>
        {problems.value.length > 0 && <Problems problems={problems.value} caseId={caseId.value} />}
      </form>
    </section>
  );
}

/** A name as a file may have it. */
export const slug = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
