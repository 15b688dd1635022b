declare const brand: unique symbol;

/** A value of type `T` that only its own module makes: `Brand<number, 'Pence'>` cannot be mixed with a plain number. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
