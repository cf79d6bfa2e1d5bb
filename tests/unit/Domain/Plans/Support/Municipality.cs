namespace Portal.Domain.Tests.Plans.Support;

/// <summary>The figures of the municipal plan 2016-2019 (F-M1…6).</summary>
internal static class Municipality
{
    public static SketchedPlan Plan()
    {
        var plan = SketchedPlan.Over(2016, 2019)
            .Section("means", blocks: ["inventory", "budget-figures"])
            .Record("inventory", "pcs", ("class", "hardware"), ("title", "PC"), ("quantity", "252"))
            .Record("inventory", "remote", ("class", "hardware"), ("title", "PC sur 13 sites distants"), ("quantity", "120"), ("partOf", "pcs"))
            .Record("inventory", "schools", ("class", "hardware"), ("title", "Postes des écoles"), ("quantity", "190"))
            .Record("inventory", "printers", ("class", "hardware"), ("title", "Imprimantes"), ("quantity", "108"))
            .Record("inventory", "networked", ("class", "hardware"), ("title", "Imprimantes en réseau"), ("quantity", "58"), ("partOf", "printers"))
            .Record("ratio", "workstations", ("title", "Postes en tout"), ("operation", "sum"), ("left", "pcs"), ("right", "schools"))
            .Record("budget-figure", "budget", ("title", "Budget annuel"), ("amount", "environ 170 K€"), ("frequency", "yearly"), ("excludes", "masse salariale"))
            .Record("budget-figure", "investment", ("title", "dont investissement"), ("amount", "75K€"), ("frequency", "yearly"), ("nature", "investment"), ("partOf", "budget"), ("included", "yes"))
            .Section("grid", blocks: ["planning-grid"])
            .Coded("theme", "infra", "I", ("title", "Infrastructure"))
            .Coded("theme", "tools", "M", ("title", "Modernisation des outils"))
            .Coded("theme", "service", "C", ("title", "Centre de service"));
        foreach (var (code, title, theme) in Projects) plan.Coded("grid-row", code, code, ("title", title), ("theme", theme));
        return plan.Section("money", blocks: ["envelopes"])
            .Record("envelope", "e-infra", ("theme", "infra"), ("planned.2016", "175K"), ("planned.2017", "34K€"))
            .Record("envelope", "e-tools", ("theme", "tools"), ("planned.2016", "344K€"), ("planned.2017", "210K€"), ("planned.2018", "40K€"), ("planned.2019", "35K€"))
            .Record("envelope", "e-service", ("theme", "service"), ("planned.2016", "10K€"))
            .Record("envelope-total", "totals", ("stated.2016", "529K€"), ("stated.2017", "244K€"), ("stated.2018", "40K€"), ("stated.2019", "35K€"));
    }

    private static readonly (string Code, string Title, string Theme)[] Projects =
    [
        ("I1", "Haute disponibilité", "infra"), ("I2", "Système de sauvegarde", "infra"), ("I3", "Plan de reprise d’activité", "infra"), ("I4", "Réseau et services Windows", "infra"),
        ("M1", "Bureautique collaborative", "tools"), ("M2", "Logiciels métiers et dématérialisation", "tools"), ("M3", "Renouvellement du parc", "tools"), ("M4", "Réseau et sites distants", "tools"),
        ("C1", "Outils de gestion de l’activité", "service"), ("C2", "Renfort et recrutement", "service"), ("C3", "Prestations de services", "service"),
    ];
}
