using System.Globalization;
using Portal.Domain.Shared;

namespace Portal.Web.Rendering.Blocks;

/// <summary>A difference with its sign: « +30 KF », « −52 KF ».</summary>
public static class SignedMoney
{
    public static string Of(Money money, CultureInfo culture) => money.Amount > 0 ? $"+{money.Format(culture)}" : money.Format(culture);
}
