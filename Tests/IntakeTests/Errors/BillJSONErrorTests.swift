import Banking
import Testing

@testable import Intake

@Suite("Errors of BILL's API as JSON")
struct BillJSONErrorTests {
  @Test(
    "say where, what was expected, what stood there and what to do",
    arguments: [
      (
        #"{"response_status":1,"response_message":"Error","response_data":{"error_code":"BDC_1109","error_message":"Session is invalid."}}"#,
        "p.json, line 1: expected payments of BILL's API, found an error instead of data, 'BDC_1109 Session is invalid.'; ask the API again, and save the answer that has the data"
      ),
      (
        "[\n{\"timestamp\":\"2026-10-14\",\"code\":\"BDC_1301\",\"severity\":\"ERROR\",\"message\":\"Session invalid\"}]",
        "p.json, line 2: expected payments of BILL's API, found an error instead of data, 'BDC_1301 Session invalid'; ask the API again, and save the answer that has the data"
      ),
      (
        #"{"response_status":0,"response_data":"ORA-00936: missing expression"}"#,
        "p.json, line 1: expected payments of BILL's API, found an error instead of data, 'ORA-00936: missing expression'; ask the API again, and save the answer that has the data"
      ),
      (
        "{\"id\":\"stp01A\",\n\"vendorId\":\"009\",\"processDate\":\"2026-10-14\",\"amount\":12.345}",
        "p.json, line 1, amount: expected an amount of USD with at most 2 decimals, found 12.345; correct the object, or save the answer of the API again"
      ),
      (
        #"{"id":"stp01A","vendorId":"009","processDate":"2026-10-14","amount":1e-9223372036854775808}"#,
        "p.json, line 1, amount: expected an amount, found 1e-9223372036854775808; correct the object, or save the answer of the API again"
      ),
      (
        #"[{"id":"stp01A","vendorId":"009","processDate":"14/10/2026","amount":12.34}]"#,
        "p.json, line 1, processDate: expected a date (yyyy-MM-dd), found '14/10/2026'; correct the object, or save the answer of the API again"
      ),
      (
        #"{"id":"stp01A","vendorId":"009","processDate":"2026-10-14","amount":true}"#,
        "p.json, line 1, amount: expected an amount, found true; correct the object, or save the answer of the API again"
      ),
      (
        #"{"id":"stp01A","vendorId":"009","status":"PAID","amount":5}"#,
        "p.json, line 1, processDate: expected the day BILL begins to process the payment, found none; correct the object, or save the answer of the API again"
      ),
      (
        "{\"results\":[\n{\"id\":\"stp01A\",",
        "p.json, line 2: expected the rest of the JSON, found the end of the file; the file is cut short; save the answer again"
      ),
      (
        "{\"results\":[\n{\"id\" 5}]}",
        "p.json, line 2: expected a colon, found '5}]}'; save the answer of the API again, unchanged"
      ),
      (
        #"{"name":"x","version":"1.0"}"#,
        "p.json, line 1: expected payments of BILL's API, found objects with name, version; save the answer of /v3/payments, of List/SentPay.json, ReceivedPay.json or MoneyMovement.json"
      ),
    ])
  func messages(_ text: String, _ message: String) {
    #expect(TableSample.refusal(text, side: .ledger, path: "p.json") == message)
  }
}
