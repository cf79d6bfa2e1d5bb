namespace Portal.Authoring.Sessions;

public enum DropReason { AccessEnded, TooManyMalformed, Gone }
