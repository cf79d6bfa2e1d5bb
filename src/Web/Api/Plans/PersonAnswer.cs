using Portal.Domain.Shared;

namespace Portal.Web.Api.Plans;

public sealed record PersonAnswer(PersonId Id, string Name);
