using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Portal.Web.Resources;

namespace Portal.Web.Localization;

/// <summary>What the framework says of a value it cannot read, in the words of the portal.</summary>
internal sealed class FormMessages(IStringLocalizer<FormText> text) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => text["Value.Invalid", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => text["Value.Invalid", value]);
        messages.SetValueIsInvalidAccessor(value => text["Value.Invalid", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => text["Value.Missing"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["Value.Missing"]);
        messages.SetValueMustNotBeNullAccessor(_ => text["Value.Missing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => text["Value.Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => text["Value.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => text["Value.Missing"]);
        messages.SetValueMustBeANumberAccessor(_ => text["Value.Number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => text["Value.Number"]);
    }
}
