import type { components as Auth } from './generated/auth';
import type { components as Cart } from './generated/cart';
import type { components as Order } from './generated/order';
import type { components as Product } from './generated/product';
import type { components as Review } from './generated/review';

/** The API's types by the service they are of: `AuthTypes['UserResponse']`. */
export type AuthTypes = Auth['schemas'];
export type CartTypes = Cart['schemas'];
export type OrderTypes = Order['schemas'];
export type ProductTypes = Product['schemas'];
export type ReviewTypes = Review['schemas'];
