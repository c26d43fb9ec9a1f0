import { LinearModel, type Planes } from '../model/linear-model.js';

/** A model that has been trained and is to be written to a file. */
export class TrainedModel extends LinearModel {
  constructor(
    readonly planes: Planes,
    classes: number,
  ) {
    super(planes, classes);
  }
}
