namespace Portal.Domain.Plans.Records;

/// <summary>One field of a record kind. Labels and choices are resource keys: <c>Fields.{kind}.{key}</c>, <c>Choices.{kind}.{key}.{choice}</c>.</summary>
public sealed record FieldDefinition(string Key, FieldType Type)
{
    /// <summary>For <see cref="FieldType.Link"/> and <see cref="FieldType.Links"/>: the kind of record pointed to; null means any kind.</summary>
    public string? LinkTo { get; init; }
    /// <summary>For <see cref="FieldType.Choice"/> and <see cref="FieldType.Level"/>: the allowed keys, in order.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
    /// <summary>Fields never shown beyond the organisation, whatever the record's audience (contacts, people codes).</summary>
    public bool Internal { get; init; }

    public static FieldDefinition Text(string key) => new(key, FieldType.Text);
    public static FieldDefinition LongText(string key) => new(key, FieldType.LongText);
    public static FieldDefinition Number(string key) => new(key, FieldType.Number);
    public static FieldDefinition Money(string key) => new(key, FieldType.Money);
    public static FieldDefinition Period(string key) => new(key, FieldType.Period);
    public static FieldDefinition Year(string key) => new(key, FieldType.Year);
    public static FieldDefinition Date(string key) => new(key, FieldType.Date);
    public static FieldDefinition Tick(string key) => new(key, FieldType.Tick);
    public static FieldDefinition List(string key) => new(key, FieldType.List);
    /// <summary>An image kept as an attachment of the plan, by its id.</summary>
    public static FieldDefinition Image(string key) => new(key, FieldType.Image);
    public static FieldDefinition Choice(string key, params string[] choices) => new(key, FieldType.Choice) { Choices = choices };
    public static FieldDefinition Level(string key) => new(key, FieldType.Level) { Choices = ["low", "medium", "high"] };
    public static FieldDefinition Link(string key, string? kind) => new(key, FieldType.Link) { LinkTo = kind };
    public static FieldDefinition Links(string key, string? kind) => new(key, FieldType.Links) { LinkTo = kind };
    /// <summary>Where an item of work stands.</summary>
    public static FieldDefinition Status() => Choice("status", "proposed", "retained", "conditional", "deferred", "not-retained", "done");
    /// <summary>How often something recurs.</summary>
    public static FieldDefinition Cadence() => Choice("cadence", "weekly", "monthly", "quarterly", "half-yearly", "yearly");
}
