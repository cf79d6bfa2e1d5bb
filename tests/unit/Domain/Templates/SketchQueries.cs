using Portal.Domain.Plans;

namespace Portal.Domain.Tests.Templates;

/// <summary>The few questions the tests of shipped sketches ask.</summary>
internal static class SketchQueries
{
    extension(PlanSketch sketch)
    {
        public IReadOnlyList<SketchRecord> Of(string kind) => [.. sketch.Records.Where(record => record.Kind == kind)];

        public int CountOf(string kind, string field, string value) =>
            sketch.Of(kind).Count(record => record.Raw(field) == value);

        public SketchRecord The(string kind, string title) =>
            Assert.Single(sketch.Of(kind), record => record.Raw("title") == title);

        public SketchRecord ByKey(string key) => Assert.Single(sketch.Records, record => record.Key == key);

        public SketchSection Section(string key) => Assert.Single(sketch.Sections, section => section.Key == key);
    }

    extension(SketchRecord record)
    {
        public string? Raw(string field) => record.Fields.GetValueOrDefault(field);

        public string[] Lines(string field) => record.Raw(field)?.Split('\n') ?? [];

        /// <summary>« 175K », « 34K€ », « 1 600 KF » and « 100 K.F » say 175, 34, 1600 and 100.</summary>
        public int? Thousands(string field) =>
            record.Raw(field) is { } raw ? int.Parse(string.Concat(raw.Where(char.IsDigit))) : null;
    }
}
