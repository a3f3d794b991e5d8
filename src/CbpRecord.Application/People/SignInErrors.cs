namespace CbpRecord.Application.People;

public static class SignInErrors
{
    public static Error Wrong => new("sign-in-wrong", $"The e-mail address or the password is not right.",
        Remedy: $"Check both. After eight wrong passwords an account rests for ten minutes, and then the right one is refused too: wait, or ask a lead of the firm for a new password, which opens it at once.");
    public static Error Disabled => new("sign-in-disabled", $"This account is switched off.", Remedy: $"Ask a lead of the firm.");
    public static Error EmailMissing => new("sign-in-email-missing", $"Enter your e-mail address.");
    public static Error PasswordMissing => new("sign-in-password-missing", $"Enter your password.");
    public static Error PasswordShort => new("password-short", $"A password has at least 12 characters.", Remedy: $"Four or five unrelated words are easy to keep and hard to guess.");
    public static Error PasswordRefused(string why) => new("password-refused", $"This password cannot be used: {why}");
    public static Error CurrentWrong => new("password-current-wrong", $"The current password is not right.");
    public static Error Started => new("installation-started", $"This installation has its first account already.", Remedy: $"Sign in with it.");
    public static Error CodeWrong => new("first-run-code-wrong", $"The code is not the one on the server's console.", Remedy: $"Copy it from there; each start prints a new one.");
    public static Error LastLead => new("last-lead", $"This is the only lead left: somebody must be able to manage people.", Remedy: $"Make another person a lead first.");
}
