namespace Portal.Domain.Tests.Plans.Support;

/// <summary>The costing of the chamber's plan of action, in thousands of francs (F-C1…6).</summary>
internal static class Chamber
{
    public static SketchedPlan Plan()
    {
        var plan = SketchedPlan.Over(2000, 2002, "FRF")
            .Section("stages", blocks: ["stages", "sourcing"])
            .Coded("stage", "s1", "1.1", ("title", "Première étape"), ("period", "2000T4"))
            .Coded("stage", "s2", "1.2", ("title", "Deuxième étape"), ("period", "2001S1"))
            .Coded("stage", "s3", "1.3", ("title", "Troisième étape"), ("period", "2001S2-2002S1"))
            .Record("sourcing-choice", "dev", ("dimension", "development"), ("options", "interne\nexterne"), ("advice", "external"))
            .Record("sourcing-choice", "run", ("dimension", "operation"), ("options", "interne\nexterne"), ("advice", "external"))
            .Coded("action", "platform", "1.3.2.5", ("title", "Plate-forme Internet"), ("stage", "s3"), ("status", "conditional"), ("requires", "internal"))
            .Section("costs", blocks: ["scenarios", "scenario-comparison"]);
        Level(plan, 1, "Le minimum", "115 KF", "150 K.F", [("Exchange, 150 postes", "50 KF"), ("Fiches visite", "5 KF"), ("Mise en service RNIS", "5 KF"), ("Sécurisation", "25 KF")],
            ["50KF", "100 K.F"], ["36 KF", "12 KF", "50 K.F"]);
        Level(plan, 2, "Le souhaitable", "1 600 KF", "400 K.F",
            [("Accès au fichier consulaire", "300 KF"), ("Taxe d’apprentissage", "250 KF"), ("Intranet", "250 KF"), ("Extranet", "300 KF"), ("Hébergement", "100 KF"), ("Parc", "200 KF"), ("Réseau", "200 KF")],
            ["300 KF", "100 K.F"], ["500 KF", "250 KF", "100 KF"]);
        foreach (var (detail, parent) in new[] { ("Étude", "2-i2"), ("Développement", "2-i2"), ("Étude", "2-i3"), ("Développement", "2-i3"), ("Domaine", "2-i4"), ("Adresses", "2-i4"), ("Disque", "2-i4"), ("Statistiques", "2-i4") })
            plan.Record("cost-line", $"detail-{parent}-{detail}", ("scenario", "level2"), ("block", "investment"), ("title", detail), ("parent", parent));
        Level(plan, 3, "L’innovant", "910 KF", "400 K.F",
            [("Cartographie", "200 KF"), ("Suivi des affaires", "30 KF"), ("Prospects", "30 KF"), ("Portail", "30 KF"), ("Adaptation", "120 KF"), ("5 pare-feu", "250 KF"), ("Accès rapide", "150 KF"), ("Référencement", "100 KF")],
            ["300 KF", "100 K.F"], ["50 KF"]);
        return plan.Record("ratio", "base", ("title", "Chiffre d’affaires supposé"), ("operation", "implied-base"), ("left", "2-g0"));
    }

    private static void Level(SketchedPlan plan, int level, string title, string investment, string running, (string Title, string Amount)[] lines, string[] runs, string[] gains)
    {
        plan.Record("scenario", $"level{level}", ("level", $"{level}"), ("title", title), ("statedInvestment", investment), ("statedRunning", running));
        for (var i = 0; i < lines.Length; i++) plan.Record("cost-line", $"{level}-i{i}", ("scenario", $"level{level}"), ("block", "investment"), ("title", lines[i].Title), ("amount", lines[i].Amount));
        for (var i = 0; i < runs.Length; i++) plan.Record("cost-line", $"{level}-r{i}", ("scenario", $"level{level}"), ("block", "running"), ("title", "Fonctionnement"), ("amount", runs[i]));
        for (var i = 0; i < gains.Length; i++)
            if (level == 2 && i == 0) plan.Record("cost-line", "2-g0", ("scenario", "level2"), ("block", "gain"), ("title", "Accroissement du C.A. de 5 %"), ("amount", gains[i]), ("rate", "5"));
            else plan.Record("cost-line", $"{level}-g{i}", ("scenario", $"level{level}"), ("block", "gain"), ("title", "Gain"), ("amount", gains[i]));
    }
}
