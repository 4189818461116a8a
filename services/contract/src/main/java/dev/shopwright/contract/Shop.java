package dev.shopwright.contract;

/** A test class's view of the shop: a client without a token, and what it may make there. All of it is gone afterwards. */
public final class Shop implements AutoCloseable {

    private final RunningShop running;
    private final Api api;
    private final Cleanup cleanup = new Cleanup();
    private final People people;
    private final Goods goods;
    private final Purchases purchases;

    Shop(RunningShop running, FirstAdmin admin) {
        this.running = running;
        api = Api.of(running);
        people = new People(api, admin, cleanup);
        goods = new Goods(api, people, cleanup);
        purchases = new Purchases(api, people, goods, cleanup);
    }

    public Api api() {
        return api;
    }

    public Api as(Person person) {
        return api.as(person);
    }

    /** The client of the class's standing person with the role. */
    public Api as(String role) {
        return api.as(people.standing(role));
    }

    public People people() {
        return people;
    }

    public Goods goods() {
        return goods;
    }

    public Purchases purchases() {
        return purchases;
    }

    public RunningShop running() {
        return running;
    }

    @Override
    public void close() {
        cleanup.close();
    }
}
