using Portal.Web.Alerts;

namespace Portal.Web.Api.Plans;

/// <param name="Key">Names this very alert, figures included.</param>
/// <param name="Note">Why it may stand, when someone said so.</param>
public sealed record AlertAnswer(
    string Key, string Rule, string Text, string? Section, string? Record, string? Field, string? Place, bool IsGap, bool MayAnswer, bool MayWithdraw, AlertNote? Note)
{
    public static AlertAnswer Of(SeenAlert seen) => new(
        seen.Alert.Key, seen.Alert.Rule, seen.Text, seen.Alert.SectionId, seen.Alert.RecordId, seen.Alert.Field, seen.Place, seen.Alert.IsGap, seen.MayAnswer, seen.MayWithdraw, seen.Note);
}
