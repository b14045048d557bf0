namespace Codegen.Lake.Stores;

/// <summary>Which requests to a bucket carry a checksum that the server verifies.</summary>
public enum RequestChecksum
{
    /// <summary>All that can.</summary>
    WhenSupported,

    /// <summary>Only those that must: for stores that don't know the newer framing and would refuse it.</summary>
    WhenRequired,
}
