import 'i18next';

/** A key that is in no English text does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof import('./en/app.json');
      ui: typeof import('./en/ui.json');
      catalog: typeof import('./en/catalog.json');
      reviews: typeof import('./en/reviews.json');
      cart: typeof import('./en/cart.json');
      checkout: typeof import('./en/checkout.json');
      orders: typeof import('./en/orders.json');
      account: typeof import('./en/account.json');
      inventory: typeof import('./en/inventory.json');
      fulfilment: typeof import('./en/fulfilment.json');
      moderation: typeof import('./en/moderation.json');
      users: typeof import('./en/users.json');
      insights: typeof import('./en/insights.json');
      desk: typeof import('./en/desk.json');
      health: typeof import('./en/health.json');
    };
  }
}
