using FsCheck;
using FsCheck.Fluent;

namespace Portal.Domain.Tests.Shared;

/// <summary>Runs a property on five hundred drawn values, the same at each run: a failure is found again by whoever reads it.</summary>
internal static class Properties
{
    private static readonly Config Drawn = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122UL, 15UL);

    public static void Hold<T>(Gen<T> values, Func<T, bool> property) => Check.One(Drawn, Prop.ForAll(values.ToArbitrary(), property));
}
