namespace Portal.Domain.Plans.Templates;

/// <summary>A sketch being shaped: sections added in their place or left out, blocks and rows proposed.</summary>
internal static class SkeletonSketch
{
    extension(PlanSketch sketch)
    {
        /// <summary>Adds the sections and rows of another sketch after a section and everything under it, at the same level.</summary>
        public PlanSketch With(PlanSketch more, string after)
        {
            var parent = sketch.Sections.First(section => section.Key == after).Parent;
            var place = sketch.Sections.Index().Last(each => each.Item.Key == after || sketch.IsUnder(each.Item, after)).Index + 1;
            return sketch.Inserted(more, place, parent);
        }

        /// <summary>Adds them as the last of the numbered sections beside this one, with the number that comes next: numbers typed by hand do not shift.</summary>
        public PlanSketch Last(PlanSketch more, string beside)
        {
            var parent = sketch.Sections.First(section => section.Key == beside).Parent;
            var labelled = sketch.Sections.Where(section => section.Parent == parent && section.NumberLabel is not null).ToList();
            if (labelled.Count == 0) return sketch.With(more, beside);
            var label = SkeletonLabels.After(labelled[^1].NumberLabel!, labelled[0].NumberLabel!); // filtered above
            return sketch.With(more with { Sections = [.. more.Sections.Select(section => section.Parent is null ? section with { NumberLabel = label } : section)] }, labelled[^1].Key);
        }

        /// <summary>Adds them as the last parts of a section.</summary>
        public PlanSketch Under(PlanSketch more, string parent) =>
            sketch.Inserted(more, sketch.Sections.Index().Last(each => each.Item.Key == parent || sketch.IsUnder(each.Item, parent)).Index + 1, parent);

        /// <summary>Leaves out a section, what is under it and its rows; those beside it close up their numbers.</summary>
        public PlanSketch Without(string key)
        {
            var left = sketch.Sections.First(section => section.Key == key);
            var gone = sketch.Sections.Where(section => section.Key == key || sketch.IsUnder(section, key)).Select(section => section.Key).ToHashSet();
            return sketch with
            {
                Sections = [.. sketch.Sections.Where(section => !gone.Contains(section.Key)).Select(section => section.Parent == left.Parent ? section with { NumberLabel = SkeletonLabels.Without(section.NumberLabel, left.NumberLabel) } : section)],
                Records = [.. sketch.Records.Where(record => !gone.Contains(record.Section))],
            };
        }

        public PlanSketch WithBlocks(string key, params string[] blocks) => sketch with
        {
            Sections = [.. sketch.Sections.Select(section => section.Key == key ? section with { Blocks = [.. section.Blocks, .. blocks.Except(section.Blocks)] } : section)],
        };

        public PlanSketch WithRows(IEnumerable<SketchRecord> rows) => sketch with { Records = [.. sketch.Records, .. rows] };

        public PlanSketch WithPeriod(string key, string period) => sketch with
        {
            Records = [.. sketch.Records.Select(record => record.Key == key ? record with { Fields = new Dictionary<string, string>(record.Fields) { ["period"] = period } } : record)],
        };

        private PlanSketch Inserted(PlanSketch more, int place, string? parent) => sketch with
        {
            Sections = [.. sketch.Sections.Take(place), .. more.Sections.Select(section => section.Parent is null ? section with { Parent = parent } : section), .. sketch.Sections.Skip(place)],
            Records = [.. sketch.Records, .. more.Records],
        };

        private bool IsUnder(SketchSection section, string key)
        {
            for (var at = section; at.Parent is { } parent; at = sketch.Sections.First(each => each.Key == parent))
                if (parent == key) return true;
            return false;
        }
    }
}
