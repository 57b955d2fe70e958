import { addYear } from '../use-cases/averages/add-year.ts';
import { exportAverages } from '../use-cases/averages/export-averages.ts';
import { importAverages } from '../use-cases/averages/import-file.ts';
import { listAverages } from '../use-cases/averages/list-averages.ts';
import { readAveragesFile } from '../use-cases/averages/read-file.ts';
import { removeAverage } from '../use-cases/averages/remove-average.ts';
import { saveAverage } from '../use-cases/averages/save-average.ts';
import { gate } from './base.ts';

export const averagesRouter = {
  list: gate.averages.list.handler(({ input, context }) => listAverages(context, input)),
  save: gate.averages.save.handler(({ input, context }) => saveAverage(context, input)),
  addYear: gate.averages.addYear.handler(({ input, context }) => addYear(context, input)),
  remove: gate.averages.remove.handler(({ input, context }) => removeAverage(context, input)),
  readFile: gate.averages.readFile.handler(({ input, context }) => readAveragesFile(context, input)),
  importFile: gate.averages.importFile.handler(({ input, context }) => importAverages(context, input)),
  export: gate.averages.export.handler(({ input, context }) => exportAverages(context, input)),
};
