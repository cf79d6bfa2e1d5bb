namespace Portal.TestSupport.Databases;

public enum DatabaseKind { Sqlite, Postgres }
