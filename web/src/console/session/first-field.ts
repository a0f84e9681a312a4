import { useEffect } from 'react';
import { fieldId } from '../../kit/field.tsx';

/** One field, one button: whoever comes here comes to type. */
export function useFirstField(name: string): void {
  useEffect(() => document.getElementById(fieldId(name))?.focus(), [name]);
}
