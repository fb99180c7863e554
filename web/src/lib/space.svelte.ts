// Whether the server is one for training: it says so with every answer, before anybody signs in.
import { setConditions } from './http';

let training = $state(false);
setConditions({ inTraining: () => (training = true) });

export const space = {
  get training(): boolean {
    return training;
  },
};
