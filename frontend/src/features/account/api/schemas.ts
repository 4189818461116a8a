import { z } from 'zod';
import type { Fault } from './faults';

/** Letters, digits and underscores of any script, as the API has them. */
const USERNAME = /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}.@+-]+$/u;
const AT_LEAST_8 = /^.{8,}$/su;

const named = (fault: Fault) => fault;
const filled = z.string().min(1, named('missing'));
const line = (most: number) => z.string().trim().min(1, named('missing')).max(most, named('tooLong'));

const email = line(254).regex(/^\S+@\S+$/, named('badEmail'));
const username = line(150).regex(USERNAME, named('badUsername'));
const newPassword = filled
  .regex(AT_LEAST_8, named('tooShort'))
  .max(128, named('tooLong'))
  .regex(/\D/, named('onlyDigits'));

/*
 * What can be told of a form before it is sent. A message is a key of the texts. The API has the last word: only it knows
 * which names are taken and which passwords are common.
 */
export const credentialsSchema = z.object({ email: line(254), password: filled });
export const newUserSchema = z.object({ username, email, password: newPassword });
export const profileSchema = z.object({ username, email });
export const addressSchema = z.object({ email });
export const passwordChangeSchema = z.object({ current_password: filled, new_password: newPassword });
export const passwordChoiceSchema = z.object({ new_password: newPassword });
