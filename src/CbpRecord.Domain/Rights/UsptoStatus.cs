namespace CbpRecord.Domain.Rights;

/// <summary>The office's status: code, words, and the day it was set.</summary>
public sealed record UsptoStatus(int? Code, string? Text, DateOnly? On)
{
    /// <summary>
    /// Read from the code; a live code counts as registered when there is a registration. 900 is expired, 4xx an international
    /// registration that ended, 600 to 614 abandoned, 626, 709 to 715 and 781 to 783 cancelled.
    /// </summary>
    public RegistrationStanding Standing(bool hasRegistration) => Code switch
    {
        900 or 901 => RegistrationStanding.Expired,
        400 or 402 or 405 or 410 or 411 or 412 or 416 => RegistrationStanding.Abandoned,
        >= 400 and <= 417 => RegistrationStanding.Cancelled,
        >= 600 and <= 614 or 618 or 632 or 968 => RegistrationStanding.Abandoned,
        626 or (>= 709 and <= 715) or (>= 781 and <= 783) => RegistrationStanding.Cancelled,
        _ => hasRegistration ? RegistrationStanding.Registered : RegistrationStanding.Pending,
    };

    /// <summary>The office's words for the codes that a registration meets; the bulk files give the code alone.</summary>
    public static string? WordsFor(int? code) => code is { } c && Words.TryGetValue(c, out var words) ? words : null;

    private static readonly Dictionary<int, string> Words = new()
    {
        [400] = "IR cancelled; application pending transformation", [404] = "IR cancelled; U.S. registration cancelled",
        [602] = "Abandoned: failure to respond or late response", [606] = "Abandoned: no statement of use filed",
        [624] = "Registered", [625] = "Registered; status unclear", [626] = "Cancelled or expired",
        [630] = "New application, not assigned to an examiner", [638] = "New application, assigned to an examiner",
        [641] = "Non-final action mailed", [645] = "Final refusal mailed", [680] = "Approved for publication",
        [686] = "Published for opposition", [688] = "Notice of allowance issued", [700] = "Registered",
        [701] = "Section 8 accepted", [702] = "Sections 8 and 15 accepted and acknowledged", [703] = "Section 15 acknowledged",
        [704] = "Section 8 accepted in part", [705] = "Sections 8 and 15 accepted in part and acknowledged", [706] = "Section 71 accepted",
        [707] = "Section 71 accepted in part", [708] = "Sections 71 and 15 accepted in part and acknowledged", [709] = "Cancelled: section 71",
        [710] = "Cancelled: section 8", [711] = "Cancelled: section 7", [712] = "Cancelled by court order (section 37)",
        [713] = "Cancelled: section 18", [714] = "Cancelled: section 24", [739] = "Sections 71 and 15 accepted and acknowledged",
        [740] = "Post-registration paper filed", [774] = "Opposition pending", [778] = "Cancellation dismissed",
        [780] = "Cancellation terminated", [781] = "Cancelled: section 16A", [782] = "Cancelled: section 16B",
        [790] = "Cancellation pending", [800] = "Registered and renewed", [900] = "Expired",
    };
}
