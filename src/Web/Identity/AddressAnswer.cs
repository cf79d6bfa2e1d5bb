namespace Portal.Web.Identity;

/// <summary>What can be said of an address someone wishes for their space.</summary>
public enum AddressAnswer { Free, Taken, Reserved, Malformed }
