using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-RECURRENCE: a meeting that comes back. The day is given, or chosen by the leader of the body.</summary>
public static class RecurrenceKind
{
    public const string Key = "recurrence";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Link("charter", CharterKind.Key),
        Links("bodies", BodyKind.Key),
        Text("title"),
        Cadence(),
        Choice("weekday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        Text("start"),
        Text("end"),
        Tick("dayChosenByLeader"),
        Text("before"),
        List("agenda"),
        List("outputs"),
        List("inputs"),
    ])
    {
        Expected = ["bodies", "agenda"],
    };
}
