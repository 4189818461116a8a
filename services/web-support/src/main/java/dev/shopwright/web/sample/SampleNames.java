package dev.shopwright.web.sample;

/** Usernames: unique by their number, the rest is flavour. */
final class SampleNames {

    private static final String[] FIRST = {
        "anna", "piotr", "emma", "jakub", "sofia", "liam", "zofia", "noah", "maja", "oskar", "freya", "jan", "ingrid",
        "tomasz", "clara", "henrik", "ola", "marta", "felix", "ewa", "lukas", "hanna", "karol", "astrid", "leo"
    };
    private static final String[] LAST = {
        "nowak",
        "berg",
        "kowalska",
        "lind",
        "walker",
        "zielinski",
        "moss",
        "brook",
        "lewandowska",
        "hill",
        "holm",
        "mazur",
        "stone",
        "dahl",
        "wojcik",
        "field",
        "krol",
        "reed",
        "sand",
        "wolf"
    };
    private static final String[] SELLERS = {"northpeak", "hearthside", "greentrail", "lumen.home", "driftwood.co"};

    private SampleNames() {}

    static String customer(int i) {
        return FIRST[i % FIRST.length] + "." + LAST[(i / FIRST.length + i) % LAST.length] + (i + 1);
    }

    static String seller(int i) {
        return SELLERS[i];
    }
}
