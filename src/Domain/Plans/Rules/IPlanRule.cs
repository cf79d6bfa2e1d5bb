namespace Portal.Domain.Plans.Rules;

/// <summary>
/// A rule of the plan model, registered once in <see cref="Alerts.Rules"/>. Rules look and tell; they correct nothing. A rule about something
/// missing says nothing of rows a template created until someone edits them.
/// </summary>
public interface IPlanRule
{
    string Code { get; }
    AlertLevel Level { get; }

    /// <summary>
    /// The kinds of records whose change can change what the rule says, those it only names included; null when it reads every
    /// record or the text. Settings and the order of sections always count.
    /// </summary>
    IReadOnlyList<string>? Reads => null;

    IEnumerable<Alert> Check(LivePlan plan);
}
