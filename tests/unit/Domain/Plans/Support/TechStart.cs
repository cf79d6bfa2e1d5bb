namespace Portal.Domain.Tests.Plans.Support;

/// <summary>The figures of the one-page strategy 2024 (F-T1…6).</summary>
internal static class TechStart
{
    public static SketchedPlan Plan() => SketchedPlan.Over(2024, 2024)
        .Section("context", blocks: ["facts"])
        .Record("fact", "staff", ("title", "Taille"), ("value", "45 employés"))
        .Record("fact", "turnover", ("title", "Chiffre d’affaires"), ("value", "2.5M€"))
        .Record("fact", "growth", ("title", "Croissance"), ("value", "+30 %"), ("unit", "par an"))
        .Section("budget", blocks: ["budget-figures"])
        .Record("budget-figure", "it", ("title", "Budget informatique"), ("amount", "80k€"), ("period", "2024"), ("frequency", "yearly"))
        .Record("budget-figure", "training", ("title", "Formation"), ("amount", "10k€"), ("frequency", "yearly"), ("partOf", "it"))
        .Record("ratio", "share", ("title", "Part du chiffre d’affaires"), ("operation", "share"), ("left", "it"), ("right", "turnover"))
        .Record("ratio", "head", ("title", "Par employé"), ("operation", "per-head"), ("left", "it"), ("right", "staff"))
        .Section("risks", blocks: ["risks"])
        .Record("risk", "cyber", ("title", "Cybersécurité"), ("level", "high"))
        .Record("risk", "operational", ("title", "Opérationnel"), ("level", "medium"))
        .Record("risk", "financial", ("title", "Financier"), ("level", "high"))
        .Record("risk", "compliance", ("title", "Conformité"), ("level", "medium"))
        .Section("kpis", blocks: ["kpis"])
        .Record("kpi", "availability", ("title", "Disponibilité"), ("unit", "%"), ("direction", "up"), ("target", "99,5"))
        .Record("kpi", "satisfaction", ("title", "Satisfaction"), ("unit", "%"), ("direction", "up"), ("target", "85"))
        .Record("kpi", "budget-kept", ("title", "Respect du budget"), ("unit", "%"), ("direction", "up"), ("target", "95"))
        .Record("kpi", "deliveries", ("title", "Délais"), ("unit", "%"), ("direction", "up"), ("target", "90"))
        .Record("kpi", "incidents", ("title", "Incidents majeurs"), ("direction", "down"), ("actual.2023", "0"));
}
