namespace Portal.Web.Tests.Isolation;

/// <summary>One world for all the tables: it takes longer to fill than to ask.</summary>
[CollectionDefinition(nameof(IsolationCollection))]
public sealed class IsolationCollection : ICollectionFixture<IsolationWorld>;
