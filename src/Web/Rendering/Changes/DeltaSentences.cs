using Microsoft.Extensions.Localization;
using Portal.Domain.Plans.Changes;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Resources;

namespace Portal.Web.Rendering.Changes;

/// <summary>What a decision moves, in plain words: « Enveloppes : +40 K€ (848 K€ → 888 K€) », « Messagerie : T2 2026 → T3 2026, 3 mois plus tard ».</summary>
public sealed class DeltaSentences(PlanWords words, ChangeSentences changes, IStringLocalizer<RegisterText> text)
{
    private const int MostDates = 6;
    private const int TitleLength = 70;

    public IReadOnlyList<string> Budget(PlanDelta delta) => [.. delta.Money.Select(Sentence), .. Years(delta)];

    public IReadOnlyList<string> Calendar(PlanDelta delta)
    {
        var (old, now) = (delta.Changes.Before.Settings, delta.Changes.After.Settings);
        return
        [
            .. (old.HorizonFrom, old.HorizonTo) == (now.HorizonFrom, now.HorizonTo) ? [] : new[] { text["Delta.Horizon", old.HorizonFrom, old.HorizonTo, now.HorizonFrom, now.HorizonTo].Value },
            .. delta.Dates.Take(MostDates).Select(Sentence),
            .. delta.Dates.Count > MostDates ? new[] { text["Delta.MoreDates", delta.Dates.Count - MostDates].Value } : [],
        ];
    }

    public string Rows(PlanDelta delta) => string.Join(", ", changes.Rows(delta.Changes));

    private string Sentence(MoneyDelta money) => money.Before.HasAmount
        ? text["Delta.Money", text[$"Heading.{money.Heading}"], SignedMoney.Of(money.Difference, words.Culture), money.Before.Format(words.Culture), money.After.Format(words.Culture)]
        : text["Delta.FirstMoney", text[$"Heading.{money.Heading}"], money.After.Format(words.Culture)];

    private IEnumerable<string> Years(PlanDelta delta) => delta.Changes.Years.Count == 0 || delta.Money.All(money => money.Heading != MoneyHeading.Envelopes || !money.Before.HasAmount)
        ? []
        : [text["Delta.Years", string.Join(", ", delta.Changes.Years.Select(year => text["Delta.Year", SignedMoney.Of(year.Difference, words.Culture), year.Year].Value))]];

    private string Sentence(DateDelta date)
    {
        var name = date.Code is { Length: > 0 } code ? $"{code} « {Cut(date.Title)} »" : $"« {Cut(date.Title)} »";
        var (before, after) = (date.Before?.Format(words.Culture) ?? text["Delta.NoDate"].Value, date.After?.Format(words.Culture) ?? text["Delta.NoDate"].Value);
        return text["Delta.Date", name, before, after] + (date.MonthsLater switch
        {
            null or 0 => "",
            1 or -1 => text[date.MonthsLater > 0 ? "Delta.LaterOne" : "Delta.EarlierOne"],
            var months => text[months > 0 ? "Delta.Later" : "Delta.Earlier", Math.Abs(months.Value)],
        });
    }

    private static string Cut(string title) => title.Length <= TitleLength ? title : title[..(TitleLength - 1)].TrimEnd() + "…";
}
