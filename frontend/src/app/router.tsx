import { createBrowserRouter } from 'react-router';
import { ErrorPage } from './ErrorPage';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';
import { askForList, askForNewest, askForProduct } from './ahead';
import { Component as HomePage } from './pages/HomePage';

/** The first page comes with the app, every other is fetched when somebody goes there. */
export const router = createBrowserRouter([
  {
    element: <Layout />,
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          { index: true, loader: askForNewest, Component: HomePage },
          { path: 'products', loader: askForList, lazy: () => import('./pages/ProductsPage') },
          { path: 'products/:id/:slug?', loader: askForProduct, lazy: () => import('./pages/ProductPage') },
          { path: 'cart', lazy: () => import('./pages/CartPage') },
          { path: 'checkout', lazy: () => import('./pages/CheckoutPage') },
          { path: 'orders', lazy: () => import('./pages/OrdersPage') },
          { path: 'orders/:id', lazy: () => import('./pages/OrderPage') },
          { path: 'sign-in', lazy: () => import('./pages/SignInPage') },
          { path: 'sign-up', lazy: () => import('./pages/SignUpPage') },
          { path: 'verify-email', lazy: () => import('./pages/VerifyEmailPage') },
          { path: 'forgot-password', lazy: () => import('./pages/ForgotPasswordPage') },
          { path: 'reset-password', lazy: () => import('./pages/ResetPasswordPage') },
          { path: 'account', lazy: () => import('./pages/AccountPage') },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
  {
    path: 'admin',
    lazy: () => import('./desk/Desk'),
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, lazy: () => import('./desk/SalesPage') },
      { path: 'products', lazy: () => import('./desk/ProductsPage') },
      { path: 'products/new', lazy: () => import('./desk/NewProductPage') },
      { path: 'products/:id', lazy: () => import('./desk/ProductPage') },
      { path: 'categories', lazy: () => import('./desk/CategoriesPage') },
      { path: 'orders', lazy: () => import('./desk/OrdersPage') },
      { path: 'orders/:id', lazy: () => import('./desk/OrderPage') },
      { path: 'reviews', lazy: () => import('./desk/ReviewsPage') },
      { path: 'users', lazy: () => import('./desk/UsersPage') },
      { path: 'health', lazy: () => import('./desk/HealthPage') },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
