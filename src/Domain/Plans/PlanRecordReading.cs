using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans;

/// <summary>Typed access to the raw fields of a record.</summary>
public static class PlanRecordReading
{
    extension(PlanRecord record)
    {
        /// <summary>Created by a template and not touched since: nothing is missing from it yet.</summary>
        public bool IsUntouched => record[CommonFields.Origin] == CommonFields.FromTemplate;

        /// <summary>« À compléter » on purpose.</summary>
        public bool IsPlaceholder => record.Ticked(CommonFields.Placeholder);

        public bool Ticked(string field) => record[field] == "true";

        public decimal? Number(string field) => Numeral.TryParse(record[field], false, out var number) ? number : Numeral.Leading(record[field]);

        public Period? Period(string field) => Shared.Period.Parse(record[field]);

        /// <summary>The items of a list, the ids of several links: one a line.</summary>
        public IEnumerable<string> Items(string field) =>
            (record[field] ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        /// <summary>Cells with something typed, by the part of their key after the prefix.</summary>
        public IEnumerable<KeyValuePair<string, string>> Cells(string prefix) =>
            record.Fields.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal) && field.Value.Length > 0)
                .Select(field => new KeyValuePair<string, string>(field.Key[prefix.Length..], field.Value));

        /// <summary>Who may read it once published: what was chosen for it, else the default of its kind.</summary>
        public Audience OwnAudience => record[CommonFields.Audience] switch
        {
            "public" => Audience.Public,
            "members" => Audience.Members,
            "organisation" => Audience.Organisation,
            _ => RecordKinds.Find(record.Kind)?.DefaultAudience ?? Audience.Organisation,
        };
    }
}
