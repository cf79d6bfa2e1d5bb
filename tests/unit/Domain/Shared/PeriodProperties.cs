using FsCheck;
using FsCheck.Fluent;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Shared;

/// <summary>What holds of every period.</summary>
public sealed class PeriodProperties
{
    private static readonly Gen<PeriodUnit> Units =
        from granularity in Gen.Elements(Enum.GetValues<Granularity>())
        from year in Gen.Choose(1980, 2100)
        from number in Gen.Choose(1, granularity switch { Granularity.Year => 1, Granularity.Semester => 2, Granularity.Quarter => 4, Granularity.Month => 12, Granularity.Week => 52, Granularity.Day => 365 })
        select new PeriodUnit(granularity, year, number);

    private static readonly Gen<Period> Spans =
        from one in Units
        from years in Gen.Choose(0, 5)
        select new Period(one, one with { Year = one.Year + years });

    [Fact]
    public void A_key_is_read_back_as_its_unit() => Properties.Hold(Units, unit => PeriodUnit.TryParse(unit.Key, out var read) && read == unit);

    [Fact]
    public void A_span_is_read_back_from_its_key_unless_days_make_its_dashes_many() => Properties.Hold(
        Spans.Where(span => span.From.Granularity is Granularity.Year or Granularity.Semester or Granularity.Quarter), span => Period.Parse(span.Key) == span);

    [Fact]
    public void A_span_never_ends_before_it_starts() => Properties.Hold(Spans, span => span.Start <= span.End);

    [Fact]
    public void The_quarters_a_span_touches_follow_one_another_and_hold_both_its_ends() => Properties.Hold(Spans, span =>
    {
        var quarters = span.Quarters.ToList();
        return quarters[0].Start <= span.Start && quarters[^1].End >= span.End && quarters.Zip(quarters.Skip(1)).All(pair => pair.First.Next == pair.Second);
    });

    [Fact]
    public void Two_spans_overlap_each_other_or_neither() => Properties.Hold(Spans.Zip(Spans), pair =>
        pair.Item1.Overlaps(pair.Item2) == pair.Item2.Overlaps(pair.Item1) && pair.Item1.Overlaps(pair.Item1) && pair.Item1.Overlaps(pair.Item2) == (pair.Item1.Start <= pair.Item2.End && pair.Item2.Start <= pair.Item1.End));

    [Fact]
    public void The_order_of_a_calendar_is_the_same_from_both_sides() => Properties.Hold(Spans.Zip(Spans), pair =>
        Math.Sign(pair.Item1.CompareTo(pair.Item2)) == -Math.Sign(pair.Item2.CompareTo(pair.Item1)));

    [Fact]
    public void Whatever_is_typed_is_a_period_or_none_and_never_an_accident() => Properties.Hold(ArbMap.Default.GeneratorFor<string>().Or(
        Gen.Choose(0, 12).SelectMany(length => Gen.Elements("0123456789TSW-/ àau".ToCharArray()).ArrayOf(length)).Select(letters => new string(letters))), typed =>
        Period.Parse(typed) is not { } period || period.Start <= period.End);

    [Fact]
    public void Quarters_count_on_over_the_turn_of_a_year() => Properties.Hold(Gen.Choose(1980 * 4, 2100 * 4), index => Quarter.FromIndex(index).Index == index && Quarter.Of(Quarter.FromIndex(index).End).Index == index);
}
